import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { choreQuery } from '../orders/desk-queries.ts';
import { useMay } from '../session/staff.ts';

/** How many orders came to be shipped since the person last looked at that list. */
export const useNewOrders = (looking: boolean): number => {
  const may = useMay('orders.read');
  const { data } = useQuery({ ...choreQuery('to_ship'), enabled: may });
  const [seen, setSeen] = useState<ReadonlySet<string> | null>(null);
  const ids = data?.items.map((row) => row.id as string) ?? [];
  const fresh = seen ? ids.filter((id) => !seen.has(id)).length : 0;
  // What is on the screen counts as seen; the first answer is where counting begins.
  if (data && (seen === null || (looking && fresh > 0))) setSeen(new Set([...(seen ?? []), ...ids]));
  return looking ? 0 : fresh;
};
