// Before the web is built (types are checked first) its manifest is only promised.
declare module '*/.vite/manifest.json' {
  const manifest: import('./assets.ts').Manifest;
  export default manifest;
}
