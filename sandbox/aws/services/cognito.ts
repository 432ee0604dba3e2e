import type { ResourceDefinition } from "../definition.ts";
import { client } from "./cognito-client.ts";
import { domain } from "./cognito-domain.ts";
import { identityProvider } from "./cognito-identity-provider.ts";
import { look } from "./cognito-look.ts";
import { group, membership, user } from "./cognito-people.ts";
import { nativePool, pool } from "./cognito-pool.ts";
import { protection } from "./cognito-protection.ts";
import { resourceServer } from "./cognito-resource-server.ts";

export const resources: readonly ResourceDefinition[] = [
  pool,
  nativePool,
  client,
  domain,
  resourceServer,
  identityProvider,
  group,
  user,
  membership,
  ...protection,
  ...look,
];
