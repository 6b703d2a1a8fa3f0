/**
 * The one list of how the shop in an emulator of AWS (`-c stage=emulator`, `npm run test:deploy`) differs from the shop in production. The first
 * part is about the template, the second about what surrounds it; whatever is not named here is the same.
 */
export const emulatorDifferences = {
  template: [
    'No CloudFront distribution, address function, headers policy or upload of files: the emulator runs no CloudFront Functions, and CDK uploads by a Lambda that fails there. In its place stands a door (tools/deploy-tier/door.ts) that runs contracts/site.ts before the same HTTP API; the site bucket is there and nothing serves from it.',
    'Lambdas and the layer of sharp are for the processor of the machine.',
    'The parameter `origin` and the outputs name that door (`-c origin=http://...`).',
  ],
  surroundings: [
    'Lambdas run on the Node 24 of the machine instead of nodejs24.x; memory sizes and concurrency limits mean nothing.',
    'IAM allows everything; what each role may do is asserted on the template (test/infra/grants.test.ts).',
    'The environment of the emulator, which its Lambdas inherit, points the gateways at the sandbox providers: WECHAT_PAY_ORIGIN, ALIPAY_ORIGIN, KUAIDI100_ORIGIN, and the endpoint of S3, which must be an address for path-style names.',
    'Payment and carrier keys are those of the sandboxes; they are put into the Parameter Store by the SDK as a merchant would.',
    'A form that uploads a picture is posted to the address of the emulator, by path; CORS and lifecycle rules do nothing.',
    'Alarms, throttling, encryption and point-in-time recovery are accepted but do nothing.',
  ],
} as const;

/** Told on the command line: where the door stands. */
export interface Emulator {
  readonly origin: string;
}

export const emulatorStage = 'emulator';

/** @throws where the stage is the emulator's and nobody said where its door is */
export const emulatorOf = (stage: string, origin: string | undefined): Emulator | null => {
  if (stage !== emulatorStage) return null;
  if (!origin) throw new Error('stage emulator needs -c origin=http://127.0.0.1:<port of the door>');
  return { origin };
};
