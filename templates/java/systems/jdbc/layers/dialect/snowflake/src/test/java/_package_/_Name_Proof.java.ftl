package [=package];

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Locale;

/** The key pair of the tests' user, and whether a token is signed by it. */
final class [=Name]Proof {
  private static final Path PUBLIC = Path.of("target", "owner.pub");

  private [=Name]Proof() {}

  /** Makes a key pair, and says where the file with the private key is. */
  static Path privateKey() {
    try {
      KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
      keys.initialize(2048);
      KeyPair pair = keys.generateKeyPair();
      Files.write(PUBLIC, pair.getPublic().getEncoded());
      String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(pair.getPrivate().getEncoded());
      return Files.writeString(Path.of("target", "owner.p8").toAbsolutePath(), "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isOf(String token, String user) {
    String[] parts = token.split("\\.");
    if (parts.length != 3 || !Files.exists(PUBLIC)) {
      return false;
    }
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initVerify(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(Files.readAllBytes(PUBLIC))));
      signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
      String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
      return claims.contains("." + user.toUpperCase(Locale.ROOT) + "\"") && signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    } catch (GeneralSecurityException | IOException e) {
      return false;
    }
  }
}
