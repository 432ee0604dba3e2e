import { type Inputs, Property, text } from "../../definition/property";

/** How a provider writes the blocks of an action. */
interface Vocabulary {
  /** What stands behind the name of each block. */
  readonly suffix: "" | "Config";
  readonly spellSeconds: (seconds: number) => number | string;
}

/** The native provider takes the seconds of a session as text in listeners, as a number in listener rules. */
export const vocabularies = {
  classic: { suffix: "", spellSeconds: (seconds) => seconds },
  nativeListener: { suffix: "Config", spellSeconds: String },
  nativeRule: { suffix: "Config", spellSeconds: (seconds) => seconds },
} as const satisfies Record<string, Vocabulary>;

/** One action of a listener or of a listener rule, with the AWS defaults for what is not set. */
export interface Action {
  readonly isRedirect: Property<boolean>;
  readonly isForward: Property<boolean>;
  /** Whether requests go no further without proof of who sends them: a session, or a token. */
  readonly asksWho: Property<boolean>;
  readonly redirectProtocol: Property<string>;
  /** What it says of signing users in; which of them counts, only the type of the action tells. */
  readonly signIns: readonly SignIn[];
}

/** A sign-in at a user pool or another provider of identities, as an action sets it up. */
export interface SignIn {
  /** Whether the action is one, and not of another type. */
  readonly isUsed: Property<boolean>;
  readonly isCognito: boolean;
  readonly unauthenticated: Property<string>;
  readonly sessionSeconds: Property<number>;
  readonly scopes: Property<readonly string[]>;
  readonly cookieName: Property<string>;
  readonly clientId: Property<unknown>;
  readonly userPoolArn: Property<unknown>;
  readonly userPoolDomain: Property<unknown>;
  /** Seconds as the provider wants them written. */
  readonly spellSeconds: (seconds: number) => number | string;
}

const askers: readonly (string | undefined)[] = ["authenticate-cognito", "authenticate-oidc", "jwt-validation"];

/** The actions of a list; of one that is unknown as a whole, a single one of which all is unknown. */
export function readActions(inputs: Inputs, list: string, vocabulary: Vocabulary): Action[] {
  return Property.each(inputs, list).map(({ argument }) => {
    const type = Property.at(inputs, `${argument}.type`).map(text);
    const redirect = `${argument}.redirect${vocabulary.suffix}`;
    return {
      isRedirect: type.map((name) => name === "redirect"),
      isForward: type.map((name) => name === "forward"),
      asksWho: type.map((name) => askers.includes(name)),
      redirectProtocol: Property.at(inputs, `${redirect}.protocol`).map((name) => text(name) ?? "#{protocol}"),
      signIns: [
        readSignIn(inputs, type, `${argument}.authenticateCognito${vocabulary.suffix}`, true, vocabulary),
        readSignIn(inputs, type, `${argument}.authenticateOidc${vocabulary.suffix}`, false, vocabulary),
      ],
    };
  });
}

function readSignIn(
  inputs: Inputs,
  type: Property<string | undefined>,
  block: string,
  isCognito: boolean,
  { spellSeconds }: Vocabulary,
): SignIn {
  const given = Property.at(inputs, block);
  const typeName = isCognito ? "authenticate-cognito" : "authenticate-oidc";
  const at = (name: string) => Property.at(inputs, `${block}.${name}`);
  return {
    // AWS refuses the type without its block, so where there is none an unknown type does not matter.
    isUsed: given.isSet ? type.map((name) => name === typeName) : given.map(() => false),
    isCognito,
    unauthenticated: at("onUnauthenticatedRequest").map((value) => text(value) ?? "authenticate"),
    sessionSeconds: at("sessionTimeout").map((seconds) => Number(seconds ?? 604_800)),
    scopes: at("scope").map((scope) => (text(scope) ?? "openid").split(/\s+/).filter((name) => name !== "")),
    cookieName: at("sessionCookieName").map((name) => text(name) ?? "AWSELBAuthSessionCookie"),
    clientId: at(isCognito ? "userPoolClientId" : "clientId"),
    userPoolArn: at("userPoolArn"),
    userPoolDomain: at("userPoolDomain"),
    spellSeconds,
  };
}
