package dev.autopack.auth.server.token;

import dev.autopack.auth.domain.signing.SealedKey;
import dev.autopack.auth.domain.signing.SealedKey.PublicHalf;
import dev.autopack.auth.domain.signing.SigningKeyStore;
import dev.autopack.auth.guard.identity.VerifyKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.InstantSource;
import java.util.Optional;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.keys.BigEndianBigInteger;
import org.jspecify.annotations.Nullable;

/** The key that signs: made once, kept sealed in the database, held open in memory. */
@ApplicationScoped
public class SigningKeys implements VerifyKeys {
    private static final int BITS = 2_048;

    private final SigningKeyStore store;
    private final InstantSource clock;
    private volatile @Nullable Open open;

    SigningKeys(SigningKeyStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Opens the kept key, or makes the first one; the argument is the encryption key. */
    public void unlock(byte[] encryptionKey) throws GeneralSecurityException {
        var vault = new Vault(encryptionKey, new SecureRandom());
        if (store.active().isEmpty()) {
            store.addFirst(fresh(vault));
        }
        // Read back: another replica may have been faster.
        var kept = store.active().orElseThrow();
        open = open(kept, vault);
    }

    public boolean isOpen() {
        return open != null;
    }

    /** The public half in the form of a JWK. */
    public SealedKey published() {
        return current().kept();
    }

    @Override
    public Optional<PublicKey> find(String kid) {
        var now = current();
        return kid.equals(now.kept().kid()) ? Optional.of(now.publicKey()) : Optional.empty();
    }

    PrivateKey privateKey() {
        return current().privateKey();
    }

    private Open current() {
        var now = open;
        if (now == null) {
            throw new IllegalStateException("the signing key is not open yet");
        }
        return now;
    }

    private SealedKey fresh(Vault vault) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        var pair = generator.generateKeyPair();
        var published = (RSAPublicKey) pair.getPublic();
        var kid = new RsaJsonWebKey(published).calculateBase64urlEncodedThumbprint("SHA-256");
        var half =
                new PublicHalf(
                        BigEndianBigInteger.toBase64Url(published.getModulus()),
                        BigEndianBigInteger.toBase64Url(published.getPublicExponent()));
        var sealed = vault.seal(kid, pair.getPrivate().getEncoded());
        return new SealedKey(kid, half, sealed, clock.instant());
    }

    private static Open open(SealedKey kept, Vault vault) throws GeneralSecurityException {
        var factory = KeyFactory.getInstance("RSA");
        var pkcs8 = new PKCS8EncodedKeySpec(vault.open(kept.kid(), kept.sealed()));
        var half = kept.published();
        var spec =
                new RSAPublicKeySpec(
                        BigEndianBigInteger.fromBase64Url(half.modulus()),
                        BigEndianBigInteger.fromBase64Url(half.exponent()));
        return new Open(kept, factory.generatePrivate(pkcs8), factory.generatePublic(spec));
    }

    private record Open(SealedKey kept, PrivateKey privateKey, PublicKey publicKey) {}
}
