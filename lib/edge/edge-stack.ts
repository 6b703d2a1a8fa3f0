import { Stack, type StackProps } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';

/** More requests than this from one address within five minutes are refused for a while: a person makes a few hundred. */
const requestsInFiveMinutes = 2_000;

const seen = (metricName: string) => ({ cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: true });

/** Only counted: bodies above 8 KB and callers without a name are ours too (a long order, a payment provider's callback). */
const onlyCounted = ['SizeRestrictions_BODY', 'NoUserAgent_HEADER'].map((name) => ({
  name,
  actionToUse: { count: {} },
}));

const managed = (priority: number, name: string, counted: typeof onlyCounted = []): CfnWebACL.RuleProperty => ({
  name,
  priority,
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ...(counted.length > 0 ? { ruleActionOverrides: counted } : {}),
    },
  },
  overrideAction: { none: {} },
  visibilityConfig: seen(name),
});

/** What must be in us-east-1, wherever the shop is: the firewall before CloudFront. */
export class EdgeStack extends Stack {
  readonly firewallArn: string;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, { description: 'Firewall of the shop', ...props });
    const firewall = new CfnWebACL(this, 'Firewall', {
      name: id,
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: seen('shop'),
      rules: [
        {
          name: 'TooMany',
          priority: 0,
          statement: { rateBasedStatement: { limit: requestsInFiveMinutes, aggregateKeyType: 'IP' } },
          action: { block: {} },
          visibilityConfig: seen('TooMany'),
        },
        managed(1, 'AWSManagedRulesKnownBadInputsRuleSet'),
        managed(2, 'AWSManagedRulesCommonRuleSet', onlyCounted),
      ],
    });
    this.firewallArn = firewall.attrArn;
  }
}
