/** What a command is told by `-c name=value`, as cdk is. */
export const toldIn = (words: readonly string[]): ((name: string) => string | undefined) => {
  const said = new Map<string, string>();
  words.forEach((word, at) => {
    if (word !== '-c' && word !== '--context') return;
    const [name, ...value] = (words[at + 1] ?? '').split('=');
    if (name) said.set(name, value.join('='));
  });
  return (name) => said.get(name) || undefined;
};
