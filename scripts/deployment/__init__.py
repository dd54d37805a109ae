"""What `make deploy` and `make deploy-cdk` do, step by step."""
