import { useEffect, useState } from 'react';

/** The code is drawn here, so that the secret in it never leaves the page. */
export const QrCode = ({ of, label }: { of: string; label: string }) => {
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => {
    let shown = true;
    void import('uqr').then(({ renderSVG }) => {
      if (shown) setPicture(`data:image/svg+xml,${encodeURIComponent(renderSVG(of, { border: 2 }))}`);
    });
    return () => {
      shown = false;
    };
  }, [of]);
  return <div className="qr">{picture !== null && <img src={picture} alt={label} width={184} height={184} />}</div>;
};
