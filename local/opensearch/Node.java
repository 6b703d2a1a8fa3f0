import static org.codelibs.opensearch.runner.OpenSearchRunner.newConfigs;

import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.http.HttpServerTransport;

/** One OpenSearch node on loopback and a free port, which it tells; it ends when its standard input does. */
class Node {
  public static void main(String[] args) throws Exception {
    OpenSearchRunner runner = new OpenSearchRunner();
    runner.onBuild((number, settings) -> settings
        .put("network.host", "127.0.0.1").put("http.port", 0).put("transport.port", 0).put("discovery.type", "single-node")
        // A laptop's disk is often nearly full, and the default marks would then make every index read-only.
        .put("cluster.routing.allocation.disk.threshold_enabled", false));
    runner.build(newConfigs().basePath(args[0]).numOfNode(1));
    System.out.println("http port " + runner.getInstance(HttpServerTransport.class).boundAddress().publishAddress().getPort());
    while (System.in.read() >= 0) {}
    runner.close();
    System.exit(0);
  }
}
