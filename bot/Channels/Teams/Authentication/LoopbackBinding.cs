using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Channels.Teams.Authentication;

/// <summary>Stops a start that would accept callers without a token on an address others can reach.</summary>
internal sealed class LoopbackBinding(IServer server) : IHostedLifecycleService
{
    /// <exception cref="OptionsValidationException">An address is bound that is not of this machine alone.</exception>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        return addresses.FirstOrDefault(address => !IsLoopback(address)) is { } open
            ? throw new OptionsValidationException(TeamsOptions.Section, typeof(TeamsOptions), [Explain(open)])
            : Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static string Explain(string address) =>
        $"Setting Teams:AllowUnauthenticated: it is true, but the bot listens on {address}, which other machines can reach. " +
        "Listen on loopback only, such as --urls http://127.0.0.1:3978, or set Teams:AppId instead of Teams:AllowUnauthenticated.";

    internal static bool IsLoopback(string address) => LoopbackGate.IsLoopbackHost(BindingAddress.Parse(address).Host);
}
