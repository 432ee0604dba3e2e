import { soundsLikeAuthorisation } from "../app-client/attributes/sensitive";
import { CUSTOM, STANDARD_ATTRIBUTES, VERIFIED_ATTRIBUTES } from "../validation/attribute-names";
import { known } from "../validation/input";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";
import type { IdentityProviderSettings } from "./args";

/** What names a person at the pool; Cognito gives it to those who come through a provider. */
export const USERNAME = "username";

/** Cognito API reference, CreateIdentityProvider.AttributeMapping. */
const LONGEST_TARGET = 32;
const TARGETS: readonly string[] = [...STANDARD_ATTRIBUTES, ...VERIFIED_ATTRIBUTES, USERNAME];

/** What AWS would refuse of a mapping by itself, and what gives the provider more than was meant. */
export function checkMapping({ type, attributeMapping = {} }: IdentityProviderSettings, path: string): Problem[] {
  return Object.entries(attributeMapping).flatMap(([target, source]): Problem[] => {
    const at = under(path, target);
    const isCustom = target.startsWith(CUSTOM) && target.length > CUSTOM.length;
    if (!isCustom && !TARGETS.includes(target)) {
      const rule = "must be a standard attribute of the pool, or a custom one with its prefix";
      return [{ path: at, rule, got: target, remedy: "write one such as given_name or custom:team" }];
    }
    if (target.length > LONGEST_TARGET) {
      const rule = `must have at most ${LONGEST_TARGET} characters in its name`;
      return [{ path: at, rule, got: target, remedy: `it has ${target.length}, so take another attribute` }];
    }
    if (target === USERNAME) {
      return checkUsername(type, known(source), at);
    }
    return known(source) !== "" && isCustom && soundsLikeAuthorisation(target.slice(CUSTOM.length))
      ? [
          {
            path: at,
            rule: "sounds like an attribute that rights depend on, and the provider decides its value",
            got: known(source),
            remedy: "leave it out, unless the provider is trusted with that",
            isWarning: true,
          },
        ]
      : [];
  });
}

/** Cognito developer guide, "Mapping IdP attributes": what identifies people at the provider, or they change with it. */
function checkUsername(type: IdentityProviderSettings["type"], source: string | undefined, at: string): Problem[] {
  if (source === "") {
    return [{ path: at, rule: "cannot be taken away: Cognito names people by it", got: "", remedy: "leave it out" }];
  }
  return type === "saml"
    ? [
        {
          path: at,
          rule: "is the NameID for type saml, whatever is mapped",
          got: source,
          remedy: "leave it out, and choose the NameID at the provider",
          isWarning: true,
        },
      ]
    : [];
}
