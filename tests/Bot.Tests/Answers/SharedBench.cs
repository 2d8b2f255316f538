namespace HealthScore.Bot.Tests.Answers;

/// <summary>One bench for the tests of a class that change neither time nor store.</summary>
public sealed class SharedBench : IAsyncLifetime
{
    internal AnswerBench Bench { get; private set; } = null!;

    public async Task InitializeAsync() => Bench = await AnswerBench.StartAsync();

    public async Task DisposeAsync() => await Bench.DisposeAsync();
}
