/** The shop's buckets on this machine: folders of `buckets/` in its data. */
export const buckets = { originals: 'shop-originals', pictures: 'shop-pictures' } as const;

/** The path of the site that stands for the originals' bucket: a browser posts its forms there. */
export const uploadsPath = '/uploads';
