namespace HealthScore.Scoring.Storage;

/// <summary>What those are told who only read a store that lacks steps.</summary>
internal static class OlderStore
{
    public static StoreUnusableException Refuse(string store, MigrationSet set, int version) => new(
        $"The store {store} is of an older version of this program (its '{set.Name}' part is at {version}, this program reads "
        + $"{set.Version}), and this command changes no store: start the bot on it once (healthscore serve), or import into it "
        + "(healthscore import); both upgrade it. Nothing was changed.");
}
