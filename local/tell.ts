import type { Origins } from './providers.ts';

export interface Ready {
  readonly port: number;
  readonly engine: string;
  readonly origins: Origins;
  readonly staff: { readonly email: string; readonly password: string };
  readonly dataDir: string;
  readonly ms: number;
}

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** What a person at the terminal reads. */
export const tell = {
  line: (text: string): void => say(`  ${text}`),
  progress: (what: string, done: number, of: number): void => {
    if (process.stdout.isTTY) process.stdout.write(`\r  ${what} ${done}/${of}${done === of ? '\n' : ''}`);
    else if (done === of) say(`  ${what} ${of}`);
  },
  problem: (what: string, error: unknown): void =>
    say(`  ! ${what}: ${error instanceof Error ? error.message : String(error).split('\n')[0]}`),
  ready: ({ port, engine, origins, staff, dataDir, ms }: Ready): void =>
    say(`
  The shop is open (${(ms / 1000).toFixed(1)} s, ${engine})

    shop       http://localhost:${port}/          English: http://localhost:${port}/en/
    admin      http://localhost:${port}/admin/    ${staff.email}  ${staff.password}
    WeChat Pay sandbox   ${origins.wechat}/
    Alipay sandbox       ${origins.alipay}/
    carrier sandbox      ${origins.carrier}/
    message box          ${origins.messages}/    sign-in codes show here

  Data is kept in ${dataDir}; start over with: npm start -- --fresh
  Stop with Ctrl+C.`),
};
