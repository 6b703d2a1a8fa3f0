import type { Channel } from './use-channels.ts';

/** Each in its provider's colour, drawn by us: the name always stands beside it. */
const drawings: Record<Channel, { readonly colour: string; readonly path: string }> = {
  wechat: {
    colour: '#07c160',
    path: 'M10.400 5.200C6.300 5.200 3 7.900 3 11.200c0 1.900 1.100 3.600 2.800 4.700l-.7 2.300 2.700-1.400c.7.200 1.500.3 2.300.3-.5-3.900 3-7 7.500-6.800-.5-2.900-3.500-5.100-7.200-5.100zm6.500 6.400c-3.300 0-6 2.200-6 4.800s2.700 4.800 6 4.800c.7 0 1.300-.1 1.900-.2l2.200 1.100-.6-1.800c1.500-.9 2.500-2.300 2.500-3.900 0-2.600-2.700-4.800-6-4.800z',
  },
  alipay: {
    colour: '#1677ff',
    path: 'M5.500 6.100h5.300V3.600h2.600v2.500h5.300v1.800h-5.300v1.800h4.200c-.5 1.900-1.300 3.600-2.300 5 1.600.7 3.500 1.400 6 2.100l-.8 2.100c-2.900-.8-5.100-1.700-6.800-2.700-2 2-4.700 3-7.300 2.900-2.300-.1-3.700-1.300-3.700-3 0-1.900 1.700-3.200 4.200-3.100 1.900.1 3.900.8 5.900 1.700.6-.9 1.100-1.900 1.500-3H6.700V9.700h4.100V7.900H5.500zm1.100 8c-1.100 0-1.700.6-1.700 1.300 0 .8.7 1.300 1.900 1.300 1.700 0 3.400-.7 4.700-1.600-1.700-.7-3.400-1-4.900-1z',
  },
};

/** Says nothing by itself. */
export const PayMark = ({ channel }: { readonly channel: Channel }) => (
  <svg class="pay-mark" viewBox="0 0 24 24" aria-hidden="true">
    <rect width="24" height="24" rx="6" fill={drawings[channel].colour} />
    <path d={drawings[channel].path} fill="#fff" transform="translate(2.600 2.400) scale(.78)" />
  </svg>
);
