import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const fontsThere = (): boolean => spawnSync('fc-list', [':lang=zh-cn']).stdout?.toString().trim() !== '';

/** Where a Chromium or Chrome is installed; null where none is. */
export const chromiumPath = (): string | null => process.env.CHROME_PATH ?? places.find((p) => existsSync(p)) ?? null;

/**
 * Makes sure that the browser tests have a browser and a Chinese font: an installed one, else Debian's by apt where the user may.
 * @throws with the one line that says what to install
 */
export const ensureChromium = (): string => {
  const present = chromiumPath();
  if (present && fontsThere()) return present;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stdout.write('  installing chromium and fonts-noto-cjk ...\n');
    execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'] });
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  const installed = chromiumPath();
  if (!installed)
    throw new Error(
      'The browser tests need Chromium or Chrome and a Chinese font: install chromium and fonts-noto-cjk, or set CHROME_PATH.',
    );
  return installed;
};

/** Flags for a closed network and a root user, and for steady pictures. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
