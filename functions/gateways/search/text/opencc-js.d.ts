declare module 'opencc-js/dict/TSCharacters' {
  /** `傳統 simplified` pairs, joined by `|`. */
  const pairs: string;
  export default pairs;
}
