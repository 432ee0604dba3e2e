import type * as pulumi from "@pulumi/pulumi";
import { known } from "../validation/input";
import type { UserPoolSettings } from "./args";

/** What users are named by: any text, one that is no e-mail address since that is an alias, or an address of theirs. */
export type UserNameForm = "text" | "name" | "email" | "phone" | "emailOrPhone";

/** What clients and users have to know of their pool. */
export interface PoolFacts {
  /** The custom attributes, without their prefix. */
  readonly customAttributes: string[];
  /** The standard attributes that every account must have. */
  readonly requiredAttributes: string[];
  /** Undefined where it is only known later. */
  readonly userNames: UserNameForm | undefined;
  readonly caseSensitive: boolean;
  /** True if people can sign in without a password. */
  readonly isPasswordless: boolean;
}

/** The parts of the settings that are read here, whatever else a pool has. */
interface Read {
  signIn?: {
    username?: pulumi.Input<boolean>;
    email?: pulumi.Input<boolean>;
    phoneNumber?: pulumi.Input<boolean>;
    caseSensitive?: pulumi.Input<boolean>;
  };
  attributes?: {
    standard?: Record<string, { required?: pulumi.Input<boolean> }>;
    custom?: Record<string, object>;
  };
  firstFactors?: pulumi.Input<pulumi.Input<string>[]>;
}

/** The only place where other parts look into a pool's settings. */
export function poolFacts(settings: UserPoolSettings = {}): PoolFacts {
  const { signIn = {}, attributes = {}, firstFactors } = settings as UserPoolSettings & Read;
  const standard = attributes.standard ?? {};
  return {
    customAttributes: Object.keys(attributes.custom ?? {}),
    requiredAttributes: Object.keys(standard).filter((name) => known(standard[name]?.required) === true),
    userNames: userNames(signIn),
    caseSensitive: known(signIn.caseSensitive) === true,
    isPasswordless: firstFactors !== undefined,
  };
}

function userNames(signIn: NonNullable<Read["signIn"]>): UserNameForm | undefined {
  const username = known(signIn.username ?? false);
  const phone = known(signIn.phoneNumber ?? false);
  if (username === undefined || phone === undefined) {
    return undefined;
  }
  const email = known(signIn.email ?? !(username || phone));
  if (email === undefined) {
    return undefined;
  }
  if (username || !(email || phone)) {
    return email ? "name" : "text";
  }
  return email && phone ? "emailOrPhone" : email ? "email" : "phone";
}
