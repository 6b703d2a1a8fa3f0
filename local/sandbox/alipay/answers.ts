/** An answer before it is signed; one that is not signed comes before they know whose request it is. */
export interface Answer {
  readonly response: Readonly<Record<string, unknown>>;
  readonly isSigned: boolean;
}

export const fine = (fields: Readonly<Record<string, unknown>>): Answer => ({
  response: { code: '10000', msg: 'Success', ...fields },
  isSigned: true,
});

/** They understood, and the business of it fails. https://opendocs.alipay.com/common/02km9f */
export const no = (sub_code: string, sub_msg: string): Answer => ({
  response: { code: '40004', msg: 'Business Failed', sub_code, sub_msg },
  isSigned: true,
});

export const refuse = (code: string, msg: string, sub_code: string, sub_msg: string): Answer => ({
  response: { code, msg, sub_code, sub_msg },
  isSigned: false,
});
