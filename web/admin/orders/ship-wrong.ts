/** What is wrong in the ship dialog. */
export interface ShipWrong {
  readonly carrier?: string | undefined;
  readonly waybill?: string | undefined;
  /** Said above the form. */
  readonly whole?: string | undefined;
  /** Nothing more can be done here: the order has moved on. */
  readonly over?: boolean;
}

/** What was wrong with a field is no longer said once it changes, by hand or by what a number tells of its carrier. */
export const mended = (wrong: ShipWrong, ...changed: readonly ('carrier' | 'waybill')[]): ShipWrong => ({
  ...wrong,
  ...Object.fromEntries(changed.map((field) => [field, undefined])),
});
