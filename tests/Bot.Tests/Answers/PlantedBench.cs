namespace HealthScore.Bot.Tests.Answers;

/// <summary>One bench with planted accounts, for the tests of a class that change neither time nor store.</summary>
public sealed class PlantedBench : IAsyncLifetime
{
    internal AnswerBench Bench { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Bench = await AnswerBench.StartAsync();
        await PlantedAccount.PlantAsync(Bench, PlantedAccount.Works, PlantedAccount.Worked);
        await PlantedAccount.PlantAsync(Bench, PlantedAccount.Works with { Id = new("bare"), Name = "Bare Rock", Owner = null, RenewsOn = null });
    }

    public async Task DisposeAsync() => await Bench.DisposeAsync();
}
