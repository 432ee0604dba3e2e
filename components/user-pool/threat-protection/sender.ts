import type * as pulumi from "@pulumi/pulumi";
import type { UserPoolSettings } from "../args";

/** Who sends an e-mail: the three settings that the pool's own e-mails have too. */
export interface Sender {
  readonly sesIdentityArn?: pulumi.Input<string> | undefined;
  readonly from?: pulumi.Input<string> | undefined;
  readonly replyTo?: pulumi.Input<string> | undefined;
}

/** Who sends the e-mails about suspicious sign-ins: whom the notification names, or else the sender of the pool's own. */
export function notificationSender(settings: UserPoolSettings): Sender {
  const own = settings.threatProtection?.risk?.notification ?? {};
  const pool = settings.email ?? {};
  return {
    sesIdentityArn: own.sesIdentityArn ?? pool.sesIdentityArn,
    // An address of one identity may not be sent from another.
    from: own.from ?? (own.sesIdentityArn === undefined ? pool.from : undefined),
    replyTo: own.replyTo ?? pool.replyTo,
  };
}
