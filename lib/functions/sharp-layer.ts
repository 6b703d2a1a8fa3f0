import { join } from 'node:path';
import { Architecture, Code, type ILayerVersion, LayerVersion, Runtime } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Place } from '../place.ts';

/** sharp for the processor that Lambdas have there; see tools/build/sharp.ts. It is machine code, so no bundle holds it. */
export const sharpLayer = (scope: Construct, built: string, { architecture }: Place): ILayerVersion =>
  new LayerVersion(scope, 'Sharp', {
    code: Code.fromAsset(join(built, 'sharp', architecture === Architecture.ARM_64 ? 'arm64' : 'x64')),
    description: 'sharp, which decodes and encodes pictures',
    compatibleArchitectures: [architecture],
    compatibleRuntimes: [Runtime.NODEJS_24_X],
  });
