package org.claimable.service.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;

/** An identity provider on this machine: gives its keys over HTTP, and signs tokens with them. */
final class Issuer {
    static final String AUDIENCE = "claimable";

    private static final int BITS = 2048;

    private final HttpServer server;
    private final RSAKey key;

    private Issuer() {
        try {
            key = new RSAKeyGenerator(BITS).keyID("first").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | IOException failed) {
            throw new IllegalStateException(failed);
        }
        answer(
                "/.well-known/openid-configuration",
                "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted(url(), url()));
        answer("/keys", new JWKSet(key.toPublicJWK()).toString());
    }

    static Issuer start() {
        Issuer issuer = new Issuer();
        issuer.server.start();
        return issuer;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A token of a client with scopes, good for a minute, with anything changed. */
    String token(String scopes, UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(claims(scopes, change), key);
    }

    String token(String scopes) {
        return token(scopes, same -> same);
    }

    /** A token that says it is signed by this provider's key, and is not. */
    String forged(String scopes) throws JOSEException {
        return signed(
                claims(scopes, same -> same),
                new RSAKeyGenerator(BITS).keyID("first").generate());
    }

    /** A token that says it needs no signature. */
    String unsigned(String scopes) {
        return new PlainJWT(claims(scopes, same -> same)).serialize();
    }

    /** A token signed with the public key, as if that were a secret that both sides share. */
    String confused(String scopes) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(), claims(scopes, same -> same));
        token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private JWTClaimsSet claims(String scopes, UnaryOperator<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        return change.apply(new JWTClaimsSet.Builder()
                        .issuer(url())
                        .audience(AUDIENCE)
                        .subject("4711")
                        .claim("client_id", "finance")
                        .claim("scope", scopes)
                        .notBeforeTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(Duration.ofMinutes(1)))))
                .build();
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void answer(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }
}
