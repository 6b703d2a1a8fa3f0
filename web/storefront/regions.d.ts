/** Made by build/regions.ts. */
declare module 'virtual:regions' {
  export const lines: string;
}
