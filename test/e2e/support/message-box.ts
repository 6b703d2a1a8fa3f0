import { expect } from '@playwright/test';

interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

const port = Number(process.env.E2E_PORT ?? 3900) + 3;

/** The code in the newest message to an address, as a person reads it in the sandbox's message box. */
export const codeTo = async (to: string): Promise<string> => {
  let code = '';
  await expect(async () => {
    const messages = (await (await fetch(`http://127.0.0.1:${port}/messages.json`)).json()) as readonly Message[];
    const newest = messages.find((message) => message.to === to);
    code = /(?<!\d)\d{6}(?!\d)/.exec(`${newest?.subject}\n${newest?.text}`)?.[0] ?? '';
    expect(code).not.toBe('');
  }).toPass({ timeout: 10_000 });
  return code;
};
