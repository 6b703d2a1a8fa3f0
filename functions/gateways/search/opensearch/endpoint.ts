/** @throws where the environment names no OpenSearch domain */
export const openSearchEndpoint = (): string => {
  const endpoint = process.env.OPENSEARCH_ENDPOINT;
  if (!endpoint) throw new Error('OPENSEARCH_ENDPOINT is not set');
  return endpoint;
};
