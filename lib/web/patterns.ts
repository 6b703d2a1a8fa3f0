import { folders, rootFiles, shells } from '../../contracts/site.ts';

/**
 * CloudFront's path patterns for what contracts/site.ts says is a static file, before its function has run; everything that matches none
 * of them is the API's. `rewrites` are those whose address is not the file's own name.
 */
export const filePatterns: readonly { readonly pattern: string; readonly rewrites: boolean }[] = [
  ...folders.map((folder) => ({ pattern: `/${folder}/*`, rewrites: false })),
  ...rootFiles.map((file) => ({ pattern: `/${file}`, rewrites: false })),
  ...['/admin', ...['', '/en'].flatMap((language) => shells.map((shell) => `${language}/${shell}`))].flatMap((page) => [
    { pattern: page, rewrites: true },
    { pattern: `${page}/*`, rewrites: true },
  ]),
];

/** The admin's pages and files. */
export const isAdmin = (pattern: string): boolean => /^\/admin(\/|$)/.test(pattern);

export const apiPattern = '/api/*';
