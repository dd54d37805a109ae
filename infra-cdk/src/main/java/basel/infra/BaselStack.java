package basel.infra;

import java.nio.file.Path;
import software.amazon.awscdk.CfnDeletionPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.cloudformation.include.CfnInclude;
import software.amazon.awscdk.services.lambda.CfnFunction;
import software.amazon.awscdk.services.lambda.CfnVersion;
import software.amazon.awscdk.services.s3.assets.Asset;
import software.constructs.Construct;

/// The product as one stack: everything of `template.yaml` under its own logical ids, the packaged
/// code as an asset of this app that all functions run, a dashboard, and what is wished for beside.
final class BaselStack extends Stack {
    /// @param template the product's template as `expand.py` writes it
    /// @param code the zip with the functions
    BaselStack(Construct scope, String name, Path template, Path code, Wishes wishes) {
        super(scope, name, StackProps.builder().analyticsReporting(false).build());
        var product =
                CfnInclude.Builder.create(this, "Product")
                        .templateFile(template.toString())
                        .parameters(wishes.parameters())
                        .build();
        var asset = Asset.Builder.create(this, "Code").path(code.toString()).build();
        var place =
                CfnFunction.CodeProperty.builder()
                        .s3Bucket(asset.getS3BucketName())
                        .s3Key(asset.getS3ObjectKey())
                        .build();
        for (var child : product.getNode().findAll()) {
            switch (child) {
                case CfnFunction function -> function.setCode(place);
                case CfnVersion version -> keep(version);
                default -> {}
            }
        }
        new Board(this, product);
        new Beside(this, product).add(wishes);
    }

    /// SAM keeps an old version when its resource goes; so here too when it is replaced.
    private static void keep(CfnVersion version) {
        version.getCfnOptions().setUpdateReplacePolicy(CfnDeletionPolicy.RETAIN);
    }
}
