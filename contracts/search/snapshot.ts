/** Where the stored form of the embedded search index lies in its bucket: the one object that search Lambdas are granted. */
export const snapshotKey = 'search/snapshot.zst';
