import { Duration, NestedStack } from 'aws-cdk-lib';
import { CfnIntegration, CfnRoute } from 'aws-cdk-lib/aws-apigatewayv2';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Area, RouteRow } from '../../contracts/route-row.ts';
import { routes } from '../../contracts/routes.ts';
import { type Setting, ShopFunction } from '../functions/shop-function.ts';

/** Every area with its rows, in the table's order. */
export const areas: ReadonlyMap<Area, readonly (readonly [string, RouteRow])[]> = Map.groupBy<
  Area,
  readonly [string, RouteRow]
>(Object.entries(routes), ([, row]) => row.area);

export interface RoutesSetting extends Setting {
  readonly apiId: string;
  /** What a request must show to have come through CloudFront; null where it may come as it likes. */
  readonly originSecret: string | null;
}

/**
 * The routes of one area, each with a Lambda of its own. A stack of its own, because a route costs six resources and a stack holds
 * five hundred.
 */
export class AreaStack extends NestedStack {
  constructor(scope: Construct, area: Area, setting: RoutesSetting) {
    super(scope, `Area-${area}`, { description: `Routes of the shop's area ${area}` });
    for (const [name, row] of areas.get(area) ?? []) this.#route(name, row, setting);
  }

  #route(name: string, row: RouteRow, { apiId, originSecret, ...setting }: RoutesSetting): void {
    const { lambda } = new ShopFunction(this, name, {
      ...setting,
      needs: row,
      description: `${row.method} ${row.path}`,
      memoryMiB: memoryFor(row),
      timeout: Duration.seconds(10),
      ...(originSecret ? { alsoSet: { ORIGIN_SECRET: originSecret } } : {}),
    });
    const integration = new CfnIntegration(this, `${name}Integration`, {
      apiId,
      integrationType: 'AWS_PROXY',
      integrationUri: lambda.functionArn,
      payloadFormatVersion: '2.0',
    });
    new CfnRoute(this, `${name}Route`, {
      apiId,
      routeKey: `${row.method} ${row.path}`,
      target: `integrations/${integration.ref}`,
      authorizationType: 'NONE',
    });
    lambda.addPermission('Api', {
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: this.formatArn({ service: 'execute-api', resource: apiId, resourceName: `*/*${row.path}` }),
    });
  }
}

/** Rendering and the search index want a processor's larger share, which comes with memory; the rest waits for the table. */
const memoryFor = ({ area, reach }: RouteRow): number => (area === 'pages' || reach?.includes('search') ? 1024 : 512);
