import * as pulumi from "@pulumi/pulumi";

const PRIVATE_KEY = "providerDetails.private_key";

/**
 * Leaves the private key of an Apple provider out of what is compared, as long as it is the one that the provider was made
 * with: AWS never tells it, so the AWS provider would send it again in every run.
 *
 * Apple gives each key an id of its own. The first one is recorded, in a resource that keeps its first value; another id is
 * another key, which is compared then, and sent. That shows as an update in every run afterwards, rather than a key that
 * did not arrive: what is recorded is renewed by replacing the record.
 */
export function unlessRotated(
  name: string,
  keyId: pulumi.Input<string>,
  opts: pulumi.CustomResourceOptions,
): pulumi.ResourceTransform[] {
  const first = new pulumi.Stash(`${name}--key`, { input: keyId }, opts).output as pulumi.Output<string>;
  // Under mocks there is no engine that could ask.
  if (!("registerResourceHook" in ((pulumi.runtime.getMonitor() as object | undefined) ?? {}))) {
    return [];
  }
  const isFirst = new Promise<boolean>((resolve) => {
    pulumi.all([first, keyId]).apply(([recorded, wanted]) => {
      resolve(recorded === wanted);
    });
  });
  return [
    async ({ props, opts: given }) => {
      const { ignoreChanges = [] } = given as pulumi.CustomResourceOptions;
      return { props, opts: (await isFirst) ? { ...given, ignoreChanges: [...ignoreChanges, PRIVATE_KEY] } : given };
    },
  ];
}
