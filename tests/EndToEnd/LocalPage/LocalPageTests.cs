namespace HealthScore.EndToEnd.LocalPage;

/// <summary>Tests that share one bot and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class LocalPageTests : ICollectionFixture<RunningBot>
{
    public const string Name = "local page";
}
