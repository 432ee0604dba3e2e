import type * as pulumi from "@pulumi/pulumi";
import type { AuthenticatedListener } from "../load-balancer/authenticated-listener";
import type { LoadBalancerFront } from "../load-balancer/front/load-balancer-front";
import { hasSessions } from "../load-balancer/hosts";
import { Monitoring } from "../monitoring/monitoring";
import type { SignInDomain } from "../sign-in-domain/sign-in-domain";
import { AuditTrail } from "../trail/audit-trail";
import { idsOfGenerations } from "./clients";
import type { MadeClient } from "./urls";
import { givenTriggers } from "../user-pool/triggers/functions";
import type { UserPool } from "../user-pool/user-pool";
import { within } from "../validation/placement";
import { looksForThreats } from "./watch-checks";
import type { Whole } from "./whole";

/** The parts of the whole that tell CloudWatch something. */
interface Watched {
  readonly pool: UserPool;
  readonly clients: Readonly<Record<string, MadeClient>>;
  readonly domain: SignInDomain;
  readonly listener: AuthenticatedListener | undefined;
  readonly front: LoadBalancerFront | undefined;
}

/** The dashboard and the alarms of the whole, where they are asked for. */
export function watch(
  { name, settings, placement, parent }: Whole,
  { pool, clients, domain, listener, front }: Watched,
): Monitoring | undefined {
  const { monitoring, loadBalancer, region, tags } = settings;
  return (
    monitoring &&
    new Monitoring(
      name,
      {
        ...monitoring,
        userPoolArn: pool.userPoolArn,
        // Machines do not sign in.
        clientIds: idsOfGenerations(clients, ({ kind }) => kind !== "machine"),
        threatProtection: looksForThreats(settings),
        loadBalancerArn: loadBalancer && hasSessions(loadBalancer) ? listener?.listenerArn : undefined,
        functionArns: triggerFunctions(settings.userPool?.triggers, pool.signUpFunctionArn),
        domainCertificateArn: domain.certificateArn,
        loadBalancerCertificateArn: front?.certificateArn,
        region,
        tags,
      },
      within(placement, ["monitoring"], { parent }),
    )
  );
}

/** The functions that the pool calls, each once under the first of its triggers; ours stands before the given one. */
function triggerFunctions(
  triggers: NonNullable<Whole["settings"]["userPool"]>["triggers"],
  ofSignUp: pulumi.Output<string> | undefined,
): Record<string, pulumi.Input<string>> {
  const given = givenTriggers(
    ofSignUp === undefined ? triggers : { ...triggers, preSignUp: { functionArn: ofSignUp } },
  );
  const firsts = new Map<pulumi.Input<string>, string>();
  for (const [key, { functionArn }] of given) {
    if (!firsts.has(functionArn)) {
      firsts.set(functionArn, key);
    }
  }
  return Object.fromEntries([...firsts].map(([functionArn, key]) => [key, functionArn]));
}

/** The record of who called Cognito, where it is asked for. */
export function recordCalls({ name, settings, placement, parent }: Whole): AuditTrail | undefined {
  const { trail, region, tags } = settings;
  return trail && new AuditTrail(name, { ...trail, region, tags }, within(placement, ["trail"], { parent }));
}
