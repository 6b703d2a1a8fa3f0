/** @throws where the environment names no bucket */
export const searchBucket = (): string => {
  const name = process.env.SEARCH_BUCKET;
  if (!name) throw new Error('SEARCH_BUCKET is not set');
  return name;
};
