/** Pixels across of the files that the site has of every picture; see `picture` in product.ts. */
export const pictureWidths = [240, 480, 800] as const;

/** Of pictures that staff uploaded there is one more, for the gallery on dense screens; the demo's are 800 pixels wide. */
export const uploadedWidths = [...pictureWidths, 1280] as const;

/** Of an uploaded picture the base name is a hash of what it shows, so that nobody guesses one and the same picture is there once. */
const uploadedName = /^u-[0-9a-f]{32}$/;

/** Widths there are files of, by the picture's base name, narrowest first. */
export const widthsOf = (name: string): readonly number[] => (uploadedName.test(name) ? uploadedWidths : pictureWidths);
