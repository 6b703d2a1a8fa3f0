import { fileOfRoute, type RouteName, routes } from '../../contracts/routes.ts';
import { type Answered, type ApiHandler, type Asked, call } from './event.ts';

/** Calls a route as a member of staff, its handler found as the build finds it. */
export const callerFor =
  (cookie: string) =>
  async <Body>(name: RouteName, asked: Asked = {}): Promise<Answered<Body>> => {
    const file = `../../functions/http/${routes[name].area}/${fileOfRoute(name)}.ts`;
    const { handler } = (await import(/* @vite-ignore */ file)) as { handler: ApiHandler };
    return call<Body>(handler, name, { ...asked, cookies: [cookie] });
  };
