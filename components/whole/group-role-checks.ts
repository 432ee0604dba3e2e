import type { CognitoAuthArgs } from "../args";
import { awsName } from "../identity-provider/kinds";
import { known } from "../validation/input";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";

const GROUPS = "cognito:groups";

/**
 * A rule for a group that the name of another one fits too. AWS does not say that it compares the groups of the claim one by
 * one and whole. Whoever comes through a provider is in a group named after it (Cognito developer guide, "Adding groups to a
 * user pool").
 */
export function checkGroupNames(args: CognitoAuthArgs, at: string): Problem[] {
  const { identityPool, groups = {}, identityProviders = {} } = args;
  return (identityPool?.roleMapping?.rules ?? []).flatMap(({ claim, match, value }, index): Problem[] => {
    const text = known(value);
    if (
      known(claim) !== GROUPS ||
      text === undefined ||
      text === "" ||
      (match !== "contains" && match !== "startsWith")
    ) {
      return [];
    }
    const fits = (name: string) => (match === "contains" ? name.includes(text) : name.startsWith(text));
    const others = [
      ...Object.keys(groups)
        .filter((name) => name !== text && fits(name))
        .map((name) => under(at, "groups", name)),
      // Their names begin with the id of the pool, an underscore behind it.
      ...Object.entries(identityProviders)
        .filter(([key, provider]) => match === "contains" && fits(`_${awsName(provider, key)}`))
        .map(([key]) => `the group of everybody from ${under(at, "identityProviders", key)}`),
    ];
    return others.length === 0
      ? []
      : [
          {
            path: under(at, "identityPool", "roleMapping", "rules", index, "value"),
            rule: `is in the name of ${others.join(", ")} too, where the role may be given as well`,
            got: text,
            remedy: "choose names of which none is a part of another",
            isWarning: true,
          },
        ];
  });
}

/**
 * Cognito API reference, CreateGroup.Precedence: groups of the same precedence with different roles leave their users without
 * a preferred one.
 */
export function checkPreferredRoles({ groups = {}, identityPool }: CognitoAuthArgs, at: string): Problem[] {
  const mapping = identityPool?.roleMapping;
  if (mapping?.by !== "token") {
    return [];
  }
  const first = new Map<number | undefined, [name: string, role: unknown]>();
  return Object.entries(groups).flatMap(([name, { role, roleArn, precedence }]): Problem[] => {
    const number = known(precedence);
    const given = role ?? known(roleArn);
    if (given === undefined || (precedence !== undefined && number === undefined)) {
      return [];
    }
    const [other, itsRole] = first.get(number) ?? [name, given];
    first.set(number, [other, itsRole]);
    return itsRole === given
      ? []
      : [
          {
            path: under(at, "groups", name, "precedence"),
            rule: `${number === undefined ? "is missing" : "is the same"} as in ${under(at, "groups", other)}, so that who is in both gets ${
              mapping.ambiguous === "signedInRole" ? "the role of signedIn" : "no credentials"
            }`,
            got: number,
            remedy: "give each its own number, unless nobody is in both",
            isWarning: true,
          },
        ];
  });
}
