/** Bytes of one uploaded picture: what a phone or a camera makes, and not more. */
export const mostPictureBytes = 20 * 1024 * 1024;
