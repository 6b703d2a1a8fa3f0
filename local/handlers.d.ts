/** Made by tools/build/local.ts from the tables: each function's module by its name in routes, subscriptions or schedules. */
declare module '#handlers' {
  export const handlers: Readonly<Record<string, () => Promise<{ readonly handler: unknown }>>>;
}
