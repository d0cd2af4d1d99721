import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Locale;

/** Writes the certificates of a PEM file as a Java trust store without a password, byte for byte the same each time. */
final class TrustStore {
    private TrustStore() {}

    public static void main(String[] files) throws Exception {
        Security.setProperty("keystore.pkcs12.certProtectionAlgorithm", "NONE");
        Security.setProperty("keystore.pkcs12.macAlgorithm", "NONE");
        System.setProperty("keystore.pkcs12.certProtectionAlgorithm", "NONE");
        System.setProperty("keystore.pkcs12.macAlgorithm", "NONE");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream pem = Files.newInputStream(Path.of(files[0]))) {
            for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                X509Certificate root = (X509Certificate) certificate;
                String name = "%s-%x".formatted(root.getSubjectX500Principal().getName(), root.getSerialNumber());
                store.setCertificateEntry(name.toLowerCase(Locale.ROOT), root);
            }
        }
        try (OutputStream out = Files.newOutputStream(Path.of(files[1]))) {
            store.store(out, null);
        }
    }
}
