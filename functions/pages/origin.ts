type Headers = Readonly<Record<string, string>>;

const hostName = /^[a-z0-9.-]{1,253}(:\d{1,5})?$/;
const onThisMachine = /^(localhost|127\.|10\.|192\.168\.|\[)/;

/**
 * Where the shop is on the web, for addresses that must be whole (canonical, alternates, sitemap). The CDN writes the host that the
 * visitor asked for into `x-forwarded-host`, since the API knows only its own; a name that is none is not believed.
 */
export const originOf = (headers: Headers): string => {
  const asked = (headers['x-forwarded-host'] ?? headers.host ?? '').trim().toLowerCase();
  const host = hostName.test(asked) ? asked : 'localhost';
  return `${onThisMachine.test(host) ? 'http' : 'https'}://${host}`;
};
