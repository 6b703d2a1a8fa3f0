/** A query that many have asked on a day. */
export interface HotQuery {
  readonly query: string;
  /** Different visitors of that day. */
  readonly visitors: number;
  readonly day: string;
}

/** Fewer visitors than this and a query is shown to nobody: it might tell of a person. */
export const fewestVisitors = 5;

const mostKept = 60;
const mostDays = 14;
const perDay = 0.75;
const dayMs = 86_400_000;

const heatOf = ({ visitors, day }: HotQuery, today: string): number =>
  visitors * perDay ** ((Date.parse(today) - Date.parse(day)) / dayMs);

/** The list after a query was asked again, the hottest first: each day that passes takes a quarter of the heat. */
export const hotAfter = (hot: readonly HotQuery[], heard: HotQuery): readonly HotQuery[] => {
  if (heard.visitors < fewestVisitors) return hot;
  const before = hot.find((h) => h.query === heard.query);
  // Counts of one day only grow, and late events may tell of an earlier day.
  const kept = before && heatOf(before, heard.day) > heard.visitors ? before : heard;
  return [...hot.filter((h) => h.query !== heard.query), kept]
    .filter(({ day }) => Date.parse(heard.day) - Date.parse(day) <= mostDays * dayMs)
    .sort((a, b) => heatOf(b, heard.day) - heatOf(a, heard.day) || (a.query < b.query ? -1 : 1))
    .slice(0, mostKept);
};
