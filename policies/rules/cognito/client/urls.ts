import type { Property } from "../../../definition/property";
import type { Client } from "./client";

/** A URL of a client, and the argument that holds it. */
export interface ClientUrl {
  readonly argument: string;
  readonly url: string;
}

/** Every place of a client where a URL may stand. */
export function urlProperties({ callbackUrls, logoutUrls, defaultRedirect }: Client): Property<string | undefined>[] {
  return [...callbackUrls, ...logoutUrls, defaultRedirect];
}

/** The URLs that are known. */
export function knownUrls(client: Client): ClientUrl[] {
  return urlProperties(client).flatMap((property) => {
    const url = property.isKnown ? property.value : undefined;
    return url === undefined ? [] : [{ argument: property.argument, url }];
  });
}
