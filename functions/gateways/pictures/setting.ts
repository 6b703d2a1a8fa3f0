const set = (name: string, value: string | undefined): string => {
  if (!value) throw new Error(`${name} is not set`);
  return value;
};

/** Where what staff upload lies, as it came. */
export const originalsBucket = (): string => set('ORIGINALS_BUCKET', process.env.ORIGINALS_BUCKET);
/** Where a form for it is sent: an address, or a path of the shop's own site. */
export const originalsUrl = (): string => set('ORIGINALS_URL', process.env.ORIGINALS_URL);
/** Where the site has its files. */
export const picturesBucket = (): string => set('PICTURES_BUCKET', process.env.PICTURES_BUCKET);
