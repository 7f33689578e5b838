package org.example.storefront.security;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Map;
import java.util.Set;

/** Who may sign in, by HTTP Basic. The passwords are the names: it is a sample. */
@ApplicationScoped
@BasicAuthenticationMechanismDefinition(realmName = "storefront")
@DeclareRoles({"customer", "tester"})
public class ShopUsers implements IdentityStore {

    private static final Map<String, Set<String>> ROLES = Map.of(
            "alice", Set.of("customer", "tester"),
            "bob", Set.of("customer"));

    /** Called by the container, which looks the method up by the type of the credential. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        String user = credential.getCaller();
        return ROLES.containsKey(user) && credential.compareTo(user, user)
                ? new CredentialValidationResult(user, ROLES.get(user))
                : CredentialValidationResult.INVALID_RESULT;
    }
}
