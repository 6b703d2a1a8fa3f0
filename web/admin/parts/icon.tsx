/** Line icons on a 24 grid, one stroke, round ends. Decorative: the words beside them, or the button's own name, say what they mean. */
const paths = {
  today: 'M4 11.5 12 5l8 6.5V19a1 1 0 0 1-1 1h-4.5v-5h-5v5H5a1 1 0 0 1-1-1z',
  orders: 'M6 3.5h12v17l-3-1.8-3 1.8-3-1.8-3 1.8zM9.5 8.5h5M9.5 12.5h5',
  products: 'M12 3.5 20 8v8l-8 4.5L4 16V8zM4.3 8.2 12 12.5l7.7-4.3M12 12.5v7.7',
  refund: 'M4.5 9h10a5 5 0 0 1 0 10H8M4.5 9l4-4M4.5 9l4 4',
  search: 'M10.8 17.6a6.8 6.8 0 1 0 0-13.6 6.8 6.8 0 0 0 0 13.6ZM15.8 15.8 20 20',
  menu: 'M5 7h14M5 12h14M5 17h14',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  right: 'm9.5 6 6 6-6 6',
  left: 'm14.5 6-6 6 6 6',
  down: 'm6 9.5 6 6 6-6',
  truck:
    'M3.5 6.5h10v10h-10zM13.5 10h4l3 3.2v3.3h-7M7 18.8a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8ZM17 18.8a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8Z',
  print: 'M7 9V4h10v5M7 16.5H4.5V9h15v7.5H17M7 14h10v6H7z',
  copy: 'M9 9h10.5v10.5H9zM5.5 15H4.5V4.5H15v1',
  refresh: 'M19.5 12a7.5 7.5 0 1 1-2.300-5.400M19.5 4v4h-4',
  check: 'm5.5 12.5 4.300 4.300 8.700-9.300',
  warn: 'M12 4.5 20.5 19h-17zM12 10v4M12 16.5v.1',
  globe:
    'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM3.700 12h16.600M12 3.5c4.5 5 4.5 12 0 17M12 3.5c-4.5 5-4.5 12 0 17',
  theme: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10Z',
  out: 'M10 4.5H5.5v15H10M14.5 8l4 4-4 4M18.5 12H9.5',
  shop: 'M12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM2.800 12C5 8 8.200 6 12 6s7 2 9.200 6c-2.200 4-5.400 6-9.200 6s-7-2-9.200-6Z',
  keys: 'M3.5 6.5h17v11h-17zM7 10h.1M10.300 10h.1M13.600 10h.1M17 10h.1M8 14h8',
  lock: 'M6 10.5h12v9H6zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5',
  key: 'M8.5 15.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12.5 11.5H20.5M17.5 11.5v3.500M20.5 11.5v2.500',
  offline:
    'M3.5 9.5C8.5 5 15.5 5 20.5 9.5M6.5 13c3.300-2.700 7.700-2.700 11 0M9.5 16.300c1.600-1.100 3.400-1.100 5 0M4.5 4.5l15 15',
  box: 'M5 8.5h14v11H5zM3.5 4.5h17v4h-17zM10 12h4',
  eye: 'M12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM2.800 12C5 8 8.200 6 12 6s7 2 9.200 6c-2.200 4-5.400 6-9.200 6s-7-2-9.200-6Z',
} as const;

export type IconName = keyof typeof paths;

export const Icon = ({ name }: { name: IconName }) => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
);
