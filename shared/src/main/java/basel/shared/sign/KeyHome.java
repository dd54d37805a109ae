package basel.shared.sign;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/// Where keys are kept: SSM, or the file of this machine's parameters.
interface KeyHome {
    Optional<String> find(String name);

    void put(String name, String value);

    /// CloudFormation resolves no SecureString in a function's settings and CloudFront's headers.
    private static ParameterType type(String name) {
        return name.equals(MakeKeys.FRONT) ? ParameterType.STRING : ParameterType.SECURE_STRING;
    }

    static KeyHome ssm(String path) {
        var client = SsmClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
        return new KeyHome() {
            @Override
            public Optional<String> find(String name) {
                try {
                    var found =
                            client.getParameter(
                                    b -> b.name(path + "/" + name).withDecryption(true));
                    return Optional.of(found.parameter().value());
                } catch (ParameterNotFoundException e) {
                    return Optional.empty();
                }
            }

            @Override
            public void put(String name, String value) {
                client.putParameter(b ->
                        b.name(path + "/" + name).value(value).type(type(name)).overwrite(true));
            }
        };
    }

    /// `{"<full name>": {"type": "SecureString", "value": "…"}}`, readable by its owner only.
    static KeyHome file(Path file, String path) {
        return new KeyHome() {
            @Override
            public Optional<String> find(String name) {
                return read().get(path + "/" + name) instanceof Map<?, ?> entry
                        ? Optional.of(String.valueOf(entry.get("value")))
                        : Optional.empty();
            }

            @Override
            public void put(String name, String value) {
                var all = new TreeMap<>(read());
                all.put(path + "/" + name, Map.of("type", type(name).toString(), "value", value));
                write(JSONObjectUtils.toJSONString(all));
            }

            private Map<String, Object> read() {
                try {
                    return Files.exists(file)
                            ? JSONObjectUtils.parse(Files.readString(file))
                            : new HashMap<>();
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot read " + file, e);
                } catch (ParseException e) {
                    throw new IllegalStateException(file + " (expected: a JSON object)", e);
                }
            }

            private void write(String text) {
                try {
                    Files.createDirectories(file.toAbsolutePath().getParent());
                    var draft = file.resolveSibling(file.getFileName() + ".new");
                    Files.deleteIfExists(draft);
                    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                        var owner = PosixFilePermissions.fromString("rw-------");
                        Files.createFile(draft, PosixFilePermissions.asFileAttribute(owner));
                    }
                    Files.writeString(draft, text);
                    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot write " + file, e);
                }
            }
        };
    }
}
