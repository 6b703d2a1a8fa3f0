/** A picture that does not come is taken away, which uncovers the line drawing on its tint. Also for those that failed before scripts ran. */
export const uncoverMissing = (): void => {
  document.addEventListener('error', (event) => hide(event.target), true);
  document.addEventListener(
    'load',
    (event) => {
      if (event.target instanceof HTMLImageElement) event.target.classList.remove('missing');
    },
    true,
  );
  for (const image of document.images) if (image.complete && image.naturalWidth === 0) hide(image);
};

const hide = (target: EventTarget | null): void => {
  if (target instanceof HTMLImageElement && target.currentSrc !== '') target.classList.add('missing');
};
