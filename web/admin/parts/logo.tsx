/** The shop's mark: sun over water, in the accent. */
export const Logo = () => (
  <svg className="logo" viewBox="0 0 32 32" aria-hidden="true">
    <circle cx="16" cy="16" r="16" />
    <path d="M10 15a6 6 0 0 1 12 0zM6.5 18.5h19M9.5 23c2-1.6 4.3-1.6 6.5 0s4.5 1.6 6.5 0" />
  </svg>
);
