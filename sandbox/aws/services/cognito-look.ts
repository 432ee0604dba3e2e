import type { Cloud } from "../cloud.ts";
import { Refused, type Problem, type Request, type ResourceDefinition } from "../definition.ts";
import { record, records, text, type Json, type Properties } from "../property-values.ts";
import { clientType, domainType, findPool, requirePool, service } from "./cognito-names.ts";

export const customizationType = "aws:cognito/userPoolUICustomization:UserPoolUICustomization";
export const styleType = "aws:cognito/managedLoginBranding:ManagedLoginBranding";
export const termsType = "aws-native:cognito:Terms";

/** Eight, four, four, four and twelve digits, with the marks of a random one. */
function uuid(fingerprint: string): string {
  return fingerprint.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5");
}

function requireClient(cloud: Cloud, inputs: Properties, what: string, operation: string): void {
  const id = text(inputs.clientId);
  if (cloud.find(clientType, id)?.properties.userPoolId !== inputs.userPoolId) {
    throw new Refused(
      `${what}: ${service} ${operation}, ResourceNotFoundException: User pool client ${id} does not exist.`,
    );
  }
}

/** Managed login is not in the least tier; the domain asks for it, and so does a style. */
export function refuseManagedLogin(cloud: Cloud, pool: string, what: string): void {
  if (findPool(cloud, pool)?.properties.userPoolTier === "LITE") {
    throw new Refused(
      `${what}: ${service} FeatureUnavailableInTierException: Managed Login is not available in the LITE pricing tier.`,
    );
  }
}

function checkCustomization(inputs: Properties): Problem[] {
  const reason = "one of `css,image_file` must be specified";
  return "css" in inputs || "imageFile" in inputs ? [] : [{ property: "css", reason }];
}

const CLASS =
  /^(?:(?:background|banner|errorMessage|idpButton|idpDescription|inputField|label|legalText|logo|redirect|socialButton|submitButton|textDescription)|passwordCheck-(?:notValid|valid))-customizable$/;

function refuseCustomization({ cloud, inputs }: Request): void {
  const pool = text(inputs.userPoolId);
  const refusal = `setting Cognito User Pool UI Customization (${pool}): ${service} SetUICustomization, InvalidParameterException:`;
  if (!cloud.all(domainType).some(({ properties }) => properties.userPoolId === pool)) {
    throw new Refused(`${refusal} There has to be an existing domain associated with this user pool.`);
  }
  const css = text(inputs.css);
  const strange = [...css.matchAll(/\.([a-z][\w-]*)[^{};]*\{/gi)].find(([, name = ""]) => !CLASS.test(name));
  if (strange !== undefined || /@(?:import|media|page|supports)\b/.test(css)) {
    throw new Refused(`${refusal} Invalid CSS: ${strange?.[1] ?? "at-rule"} is not allowed.`);
  }
}

function customized({ inputs, fingerprint }: Request): Record<string, Json> {
  const client = text(inputs.clientId) || "ALL";
  return {
    creationDate: "2026-01-01T00:00:00Z",
    cssVersion: "20260101000000",
    imageUrl:
      inputs.imageFile === undefined
        ? ""
        : `https://d${fingerprint.slice(0, 13)}.cloudfront.net/${text(inputs.userPoolId)}/${client}/assets/images/image.jpg`,
    lastModifiedDate: "2026-01-01T00:00:00Z",
  };
}

/** One for the pool, and one for each client that has its own. */
const customization: ResourceDefinition = {
  tokens: [customizationType],
  required: ["userPoolId"],
  replaces: ["clientId", "userPoolId"],
  defaults: { clientId: "ALL" },
  computed: ["creationDate", "cssVersion", "imageUrl", "lastModifiedDate"],
  check: checkCustomization,
  create(request) {
    const pool = text(request.inputs.userPoolId);
    requirePool(
      request.cloud,
      pool,
      request.region,
      `Cognito User Pool UI Customization (${pool})`,
      "SetUICustomization",
    );
    refuseCustomization(request);
    return { id: `${pool},${text(request.inputs.clientId) || "ALL"}`, outputs: customized(request) };
  },
  update(request) {
    refuseCustomization(request);
    return customized(request);
  },
};

function checkStyle(inputs: Properties): Problem[] {
  const given = ["settings", "useCognitoProvidedValues"].filter((property) => property in inputs);
  const reason = "Exactly one of these attributes must be configured: [settings,use_cognito_provided_values]";
  return [
    ...(given.length === 1 ? [] : [{ property: "useCognitoProvidedValues", reason }]),
    ...(records(inputs.assets).length <= 40
      ? []
      : [{ property: "assets", reason: "set must contain at least 0 elements and at most 40 elements" }]),
  ];
}

function styled(inputs: Properties): Record<string, Json> {
  const own = JSON.parse(text(inputs.settings) || "{}") as Record<string, Json>;
  // AWS tells all settings again, its own where others are not given.
  const all = { categories: { global: { colorSchemeMode: "LIGHT" } }, ...record(own) };
  return { settingsAll: JSON.stringify(all), useCognitoProvidedValues: inputs.useCognitoProvidedValues ?? false };
}

/** The style of managed login of one client. The provider replaces it for other images, without deleting it first. */
const style: ResourceDefinition = {
  tokens: [styleType],
  required: ["clientId", "userPoolId"],
  replaces: ["assets", "clientId", "userPoolId"],
  sets: ["assets"],
  computed: ["managedLoginBrandingId", "settingsAll"],
  check: checkStyle,
  create({ cloud, fingerprint, inputs, region }) {
    const client = text(inputs.clientId);
    const pool = text(inputs.userPoolId);
    const what = `Cognito Managed Login Branding (${client})`;
    requirePool(cloud, pool, region, what, "CreateManagedLoginBranding");
    requireClient(cloud, inputs, `creating ${what}`, "CreateManagedLoginBranding");
    refuseManagedLogin(cloud, pool, `creating ${what}`);
    if (cloud.all(styleType).some(({ properties }) => properties.clientId === client)) {
      throw new Refused(
        `creating ${what}: ${service} CreateManagedLoginBranding, ManagedLoginBrandingExistsException: Managed login ` +
          "branding already exists for this client.",
      );
    }
    const id = uuid(fingerprint);
    return { id: `${pool},${id}`, outputs: { managedLoginBrandingId: id, ...styled(inputs) } };
  },
  update({ inputs }) {
    return styled(inputs);
  },
};

/** Through Cloud Control, which takes the region from the provider alone. */
const terms: ResourceDefinition = {
  tokens: [termsType],
  required: ["enforcement", "links", "termsSource", "userPoolId"],
  replaces: ["clientId", "userPoolId"],
  global: true,
  computed: ["termsId"],
  create({ cloud, fingerprint, inputs, region }) {
    const name = text(inputs.termsName);
    const what = `Cognito Terms (${name})`;
    requirePool(cloud, text(inputs.userPoolId), region, what, "CreateTerms");
    requireClient(cloud, inputs, `creating ${what}`, "CreateTerms");
    refuseTerms(inputs, `creating ${what}`);
    const same = cloud
      .all(termsType)
      .some(({ properties }) => properties.clientId === inputs.clientId && properties.termsName === name);
    if (same) {
      throw new Refused(`creating ${what}: ${service} CreateTerms, TermsExistsException: ${name} already exists.`);
    }
    const id = uuid(fingerprint);
    return { id: `${text(inputs.userPoolId)}|${id}`, outputs: { termsId: id } };
  },
  update({ inputs }) {
    refuseTerms(inputs, `updating Cognito Terms (${text(inputs.termsName)})`);
    return {};
  },
};

const LANGUAGE =
  /^cognito:(?:default|dutch|english|french|spanish|german|bahasa-indonesia|italian|japanese|korean|portuguese-brazil|chinese-(?:simplified|traditional))$/;

function refuseTerms(inputs: Properties, what: string): void {
  const refusal = `${what}: ${service} InvalidParameterException:`;
  if (!/^(?:terms-of-use|privacy-policy)$/.test(text(inputs.termsName))) {
    throw new Refused(`${refusal} TermsName failed to satisfy constraint: ^(terms-of-use|privacy-policy)$`);
  }
  const links = Object.entries(record(inputs.links));
  const strange = links.find(([language, link]) => !LANGUAGE.test(language) || !/^\S{1,1024}$/.test(text(link)));
  if (links.length < 1 || links.length > 13 || strange !== undefined) {
    throw new Refused(`${refusal} Links failed to satisfy constraint${strange === undefined ? "" : `: ${strange[0]}`}`);
  }
}

export const look: readonly ResourceDefinition[] = [customization, style, terms];
