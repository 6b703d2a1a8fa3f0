import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { shopIn } from '../lib/shop-app.ts';

const app = new App();
const told = (name: string): string | undefined => {
  const value: unknown = app.node.tryGetContext(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

shopIn(app, told, join(import.meta.dirname, '../dist'));
