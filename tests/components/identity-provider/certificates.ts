/** Self-signed certificates, each called after the time in which it is good. */
export const CERTIFICATES = {
  from2026To2126:
    "MIIBKjCB0AIBATAKBggqhkjOPQQDAjAgMR4wHAYDVQQDDBVzaWduLmlkcC5leGFtcGxlLnRlc3QwIBcNMjYwMTAxMDAwMDAwWhgPMjEyNjAxMDEwMDAwMDBaMCAxHjAcBgNVBAMMFXNpZ24uaWRwLmV4YW1wbGUudGVzdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABAvfJ+7yDTku9KgVazU1wUUG+0D7GgTO1AoHG9UigtbG2jeQT5I+8aXn1fbA6ONty+iW+JFp+FCzA0k4itw9Ts8wCgYIKoZIzj0EAwIDSQAwRgIhANt13GCreBk04uj1FGSHvwdS0ogV5DAo+K5SjQQutngSAiEAhBVk+RiVvCQd0t2lPZEUOEhBpHdtwtcNDPoD6k7rxZI=",
  from2020To2025:
    "MIIBJDCBzAIBAjAKBggqhkjOPQQDAjAfMR0wGwYDVQQDDBRvbGQuaWRwLmV4YW1wbGUudGVzdDAeFw0yMDAxMDEwMDAwMDBaFw0yNTAxMDEwMDAwMDBaMB8xHTAbBgNVBAMMFG9sZC5pZHAuZXhhbXBsZS50ZXN0MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEnJs76QwtN/+Fr+oVLoH3Fq9u9FrG5OaQNDYwdTulc5k4VNFdV+KyNwRDWXoGtqUmekv1XrIBgSJqZ34x0wim+jAKBggqhkjOPQQDAgNHADBEAiAU06M3Qo1H3ZjFg60lXBeHoMg2MrRbYZlVVIq+vAfnGgIgZW6RZlWQ3lN3iLEgl0PNZVJ1KU8Xl8Rwl7Ed0V5fHI4=",
  from2100To2126:
    "MIIBKzCB0gIBAzAKBggqhkjOPQQDAjAgMR4wHAYDVQQDDBVuZXh0LmlkcC5leGFtcGxlLnRlc3QwIhgPMjEwMDAxMDEwMDAwMDBaGA8yMTI2MDEwMTAwMDAwMFowIDEeMBwGA1UEAwwVbmV4dC5pZHAuZXhhbXBsZS50ZXN0MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE1AndHGR5YfbjK10oXlXlM0bJHkU9LWVnSKe39tEons9V+DZzOSluIAar/5BwsNNjded/6HeDaZJTJe4UlQXhlDAKBggqhkjOPQQDAgNIADBFAiEAixH1dVaVHSOu1EFjP20wkX7zRs1qL5X/4rzgfABUiugCIHbzT9jeI5wi+wSy/qtyFMfAr5tBRhCmYyCFtYFiMmQb",
} as const;

/** The metadata of a provider with these signing certificates. */
export function metadata(...certificates: string[]): string {
  const keys = certificates.map(
    (certificate) =>
      `<md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data>` +
      `<ds:X509Certificate>${certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`,
  );
  return (
    `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.example.test/">` +
    `<md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">${keys.join("")}` +
    `<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.example.test/sso"/>` +
    `</md:IDPSSODescriptor></md:EntityDescriptor>`
  );
}
