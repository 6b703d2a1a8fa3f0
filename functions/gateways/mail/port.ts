export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** Plain text: nothing in it is followed, loaded or counted. */
  readonly text: string;
}

/** `why` is the name of the provider's error, never its message, which may quote the address. */
export type Sending = { readonly sent: true } | { readonly sent: false; readonly why: string };

/** Sends a mail: taken by the provider, or not, for whatever reason. */
export type SendMail = (mail: Mail) => Promise<Sending>;
